// In the order they build on each other: the design system, its theme, the typeface, the dense layer.
import '@digdir/designsystemet-css'
import '@digdir/designsystemet-css/theme.css'
import '@fontsource-variable/inter/wght.css'
import './dense.css'
