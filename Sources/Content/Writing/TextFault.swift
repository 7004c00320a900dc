import Markup

/// Why a text cannot be kept.
package enum TextFault: String, Equatable, Sendable {
    /// There is nothing in it that anybody would see.
    case empty
    case tooLong
    /// Quotations and lists in one another.
    case tooDeep
    /// Far more on the page than what was written, as with a table that is nearly empty.
    case tooWide

    /// Nil when the fault is not the writer's.
    init?(_ error: MarkdownError) {
        switch error {
        case .tooLong: self = .tooLong
        case .tooDeep: self = .tooDeep
        case .tooMuchOutput: self = .tooWide
        case .parser: return nil
        }
    }

    /// Of the sentence that says so.
    package var key: String { "text.error.\(rawValue)" }
}
