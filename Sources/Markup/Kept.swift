internal import Synchronization

/// A record that is the same for all its readers: made once, printed once, and kept.
///
/// What a template says of it alone becomes bytes when it is printed for the first time; what the
/// section says of the records around it (the row that holds it, the page, the frame) stays open
/// and is laid over in each page. The template is written as for any record:
///
///     struct PostRow: Rendered {
///         let message: Kept<Message>
///         let isFresh: Bool
///         static let fields: [Field<Self>] = [
///             .kept("message", Message.self) { $0.message }, .flag("fresh") { $0.isFresh },
///         ]
///     }
///
///     {{#message}}<p>{{author}}{{#fresh}} <b>new</b>{{/fresh}}</p>{{{body}}}{{/message}}
///
/// Once printed, only its bytes are held. So a value is for one section of one page in one
/// language: at another place it throws `TemplateError.Reason.keptElsewhere`.
package final class Kept<R: Rendered>: Sendable {
    private enum State {
        case record(R)
        case printout(any Printout)
    }

    private let state: Mutex<State>

    /// Keeps a record that holds nothing of whoever reads it.
    package init(_ record: R) { state = Mutex(.record(record)) }

    /// Nil once it has been printed.
    var record: R? {
        state.withLock { if case .record(let record) = $0 { record } else { nil } }
    }
}

/// What a kept record is printed as; who prints it knows how to go on from it.
protocol Printout: Sendable {}

/// A kept record whose type has been forgotten.
protocol Keeping: Sendable {
    /// Nil until it is printed.
    var printout: (any Printout)? { get }
    func settle(_ printout: any Printout)
}

extension Kept: Keeping {
    var printout: (any Printout)? {
        state.withLock { if case .printout(let printout) = $0 { printout } else { nil } }
    }

    func settle(_ printout: any Printout) { state.withLock { $0 = .printout(printout) } }
}
