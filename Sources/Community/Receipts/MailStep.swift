import Storage

/// A step of the ladder of evidence of one mail. What is not among its steps is unknown: silence
/// is never shown as "not read".
package enum MailStep: String, SQLValue, CaseIterable {
    /// It stands in the outbox.
    case queued
    /// Our relay has it, and is answerable for it.
    case accepted
    /// It was handed on to a server that sends no receipts: more will not be known of its delivery.
    case relayed
    /// A server says that it lies in the mailbox.
    case delivered
    /// A mail program says that it was shown to somebody.
    case displayed
    /// It was opened on the platform.
    case opened
    /// Its reader pressed the button that says so.
    case acknowledged
    /// A person answered it by mail.
    case answered
    /// It did not work for now, and is tried again.
    case deferred
    /// Our relay refused it for good.
    case refused
    /// A server further on gave it up.
    case failed
    /// The link died between the final dot and its answer: it may have been sent twice.
    case uncertain
    /// It was withdrawn before it was sent.
    case cancelled
    /// It was tried for five days, or what it tells serves no more.
    case expired
    /// It waits for a person who looks at it.
    case parked
    /// A program answered by itself; nobody has read it for that.
    case automatic
    /// Its reader's program says that it was deleted or that it does not want to tell.
    case untold
    /// Its reader complained of it to their provider.
    case complained
    /// Something was reported that proves nothing.
    case noted
}

extension MailStep {
    /// How far up it stands; what stands higher says more. Nil for what tells of no way. It is the
    /// one order of steps: features follow it in what they keep.
    package var height: Int? {
        switch self {
        case .queued: 0
        case .accepted: 1
        case .relayed: 2
        case .delivered: 3
        case .displayed: 4
        case .opened: 5
        case .answered: 6
        case .acknowledged: 7
        default: nil
        }
    }

    /// Whether nothing more is tried.
    package var isEnd: Bool {
        switch self {
        case .refused, .failed, .cancelled, .expired: true
        default: false
        }
    }
}
