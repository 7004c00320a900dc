/// What an incoming message is, by its own words: only `reply` was written by a person, as far as
/// can be told.
package enum IncomingKind: Equatable, Sendable {
    /// A mail server tells what became of a message.
    case delivery(DeliveryReport)
    /// A mail program tells that a message was shown, deleted, ...
    case disposition(DispositionReport)
    /// Somebody complained of a message to their provider.
    case complaint(ComplaintReport)
    /// A provider tells that messages in our name did not prove who sent them (RFC 6591, RFC 7489):
    /// about our set-up, of no person.
    case authentication
    /// An answer by itself, such as of somebody who is away: never a receipt, nor an answer.
    case automaticReply(AutomaticSign)
    /// Sent by a machine, for what is not known.
    case automatic
    /// Written by somebody.
    case reply
}
