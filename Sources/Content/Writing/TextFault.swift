import Markup

/// Why a text cannot be kept.
package enum TextFault: String, Equatable, Sendable {
    /// There is nothing in it that anybody would see.
    case empty
    case tooLong
    /// Quotations and lists in one another, or markup beyond all measure.
    case tooDeep

    /// Nil when the fault is not the writer's.
    init?(_ error: MarkdownError) {
        switch error {
        case .tooLong: self = .tooLong
        case .tooDeep, .tooMuchOutput: self = .tooDeep
        case .parser: return nil
        }
    }

    /// Of the sentence that says so.
    package var key: String { "text.error.\(rawValue)" }
}
