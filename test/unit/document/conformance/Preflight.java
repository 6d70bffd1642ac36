import java.io.File;
import org.apache.pdfbox.preflight.PreflightDocument;
import org.apache.pdfbox.preflight.ValidationResult;
import org.apache.pdfbox.preflight.exception.SyntaxValidationException;
import org.apache.pdfbox.preflight.parser.PreflightParser;

/** Prints every error that PDFBox Preflight finds in files against PDF/A-1b, one on each line; nothing when sound. */
public class Preflight {
  public static void main(String[] files) throws Exception {
    for (String file : files) {
      for (ValidationResult.ValidationError error : check(new File(file)).getErrorsList()) {
        System.out.println(error.getErrorCode() + " " + error.getDetails());
      }
    }
  }

  private static ValidationResult check(File file) throws Exception {
    try {
      PreflightParser parser = new PreflightParser(file);
      parser.parse();
      try (PreflightDocument document = parser.getPreflightDocument()) {
        document.validate();
        return document.getResult();
      }
    } catch (SyntaxValidationException exception) {
      return exception.getResult();
    }
  }
}
