import Storage

/// Where a mail stands in the outbox, as its sender needs to know.
package enum MailState: String, SQLValue, CaseIterable {
    /// It is to be sent, at its time.
    case queued
    /// It is being sent: if the server dies now, nobody has it.
    case sending
    /// All is written but the final dot: if the server dies now, the relay may have it.
    case dotSent = "dot_sent"
    case accepted
    /// It was put off by the relay.
    case deferred
    case failed
    /// The relay may have it; sent again, unless a person is to decide.
    case uncertain
    case cancelled
    case expired
    /// It waits for a person who looks at it.
    case parked
}
