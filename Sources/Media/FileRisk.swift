/// Why a file is saved and never shown, and said to be so: it may do something by itself once it is
/// opened.
package enum FileRisk: String, Sendable, CaseIterable {
    /// A document of an office with macros in it.
    case macros
    /// A page, a drawing or data that a browser may run.
    case active

    /// By the extension, upper or lower case: what is stored was identified under it.
    package init?(fileExtension: String) {
        switch fileExtension.lowercased() {
        case "docm", "xlsm", "pptm": self = .macros
        case "html", "htm", "xhtml", "svg", "xml": self = .active
        default: return nil
        }
    }
}
