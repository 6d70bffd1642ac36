const kilobyte = 1024
const megabyte = 1024 * kilobyte

/**
 * Every limit that intake keeps to, in one place. They lie far above what an applicant has reason to send and far
 * below what would exhaust the machine. Sizes are bytes, times are milliseconds.
 */
export const intakeLimits = {
  /** Zip files that carry packets. */
  archive: {
    /** Entries in one zip, folders included. */
    entries: 10_000,
    /** Zip in zip: 1 is the file itself, 2 a zip inside it, 3 a zip inside that. */
    depth: 3,
    /** All entries of one zip together, unpacked. */
    totalBytes: 4 * 1024 * megabyte,
    /** Unpacked over packed, counted only above `ratioFromBytes`: text and drawings shrink well, bombs far more. */
    ratio: 150,
    ratioFromBytes: 8 * megabyte,
  },
  /** One attachment; a larger one is left out and named. */
  attachmentBytes: 250 * megabyte,
  attachmentsPerPacket: 1_000,
  /** A file that is read as a form or a table, as it lies on disk. */
  documentBytes: 40 * megabyte,
  /** `soknad.json`. */
  jsonBytes: 5 * megabyte,
  /** Word and Excel files are zip files of XML parts. */
  office: { parts: 2_000, partBytes: 48 * megabyte, totalBytes: 96 * megabyte, ratio: 400 },
  /**
   * A 1.4 kB workbook with one cell at XFD1048576 would otherwise ask for 17 thousand million cells. A piece is a tag or
   * a text of a sheet's file: a cell holds 32 767 signs, some of them written as ten.
   */
  sheet: { sheets: 100, rows: 20_000, columns: 500, cells: 1_000_000, pieceLength: 1_000_000 },
  pdf: { pages: 200, fields: 5_000 },
  email: { bytes: 80 * megabyte, attachments: 200, nesting: 20 },
  /** An attachment as it is shown beside the fields, and as it is searched. */
  reading: {
    blocks: 20_000,
    characters: 2_000_000,
    tableRows: 500,
    tableColumns: 40,
    /** A PDF is searched as far as it is shown. */
    pdfBytes: 80 * megabyte,
    pdfPages: 500,
    /** Pictures inside a Word file: each, all together, and what each unfolds to in memory. */
    pictureBytes: 6 * megabyte,
    picturesBytes: 24 * megabyte,
    picturePixels: 40_000_000,
  },

  /** Files found under the folders that were chosen. */
  files: 50_000,
  folderDepth: 20,
  /** Applications, refusals and warnings that the child may send back for one unit. */
  answersPerUnit: 200_000,
  child: {
    heapMegabytes: 512,
    /** Silence from the child on one file before it is stopped. */
    idleMs: 20_000,
    /** Times a child may be lost on one chosen file or folder before the rest of it is given up. */
    losses: 25,
  },
} as const
