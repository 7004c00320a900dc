import Storage

/// How far a copy is known to have come: the best evidence there is. Each stands above what it
/// implies, in the order of `MailStep.height`; silence is *unknown*, never "unread".
enum CopyStep: Int64, SQLValue, CaseIterable, Comparable, Sendable {
    /// It waits to be sent.
    case waiting
    /// The relay asked to come again later.
    case deferred
    /// Whether it went is not known: it may have been sent twice.
    case uncertain
    /// The relay took it; nobody has said more.
    case accepted
    /// Handed on to a server that says nothing.
    case relayed
    /// It was refused, or came back.
    case refused
    /// The recipient's server has it (RFC 3464).
    case delivered
    /// The recipient's program says that it was shown (RFC 8098).
    case displayed
    /// Opened on the platform.
    case opened
    /// A person answered it, which is no receipt where one is asked for.
    case answered
    /// A button was pressed, or it was answered on its own page.
    case acknowledged

    static func < (one: CopyStep, other: CopyStep) -> Bool { one.rawValue < other.rawValue }

    /// What a total is made of: what is not known is one heap.
    enum Heap: String, CaseIterable, Sendable {
        case acknowledged, answered, opened, displayed, delivered, unknown, waiting, refused

        var steps: ClosedRange<CopyStep> {
            switch self {
            case .acknowledged: .acknowledged ... .acknowledged
            case .answered: .answered ... .answered
            case .opened: .opened ... .opened
            case .displayed: .displayed ... .displayed
            case .delivered: .delivered ... .delivered
            case .unknown: .uncertain ... .relayed
            case .waiting: .waiting ... .deferred
            case .refused: .refused ... .refused
            }
        }
    }

    var heap: Heap {
        switch self {
        case .waiting, .deferred: .waiting
        case .uncertain, .accepted, .relayed: .unknown
        case .refused: .refused
        case .delivered: .delivered
        case .displayed: .displayed
        case .opened: .opened
        case .answered: .answered
        case .acknowledged: .acknowledged
        }
    }
}
