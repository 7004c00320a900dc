package import Foundation

/// What a report says of one recipient.
package struct DeliveryOutcome: Equatable, Sendable {
    package let action: DeliveryAction
    /// As we had addressed it (ORCPT, RFC 3461), which a forwarding does not change; nil if the
    /// report does not say.
    package let originalRecipient: String?
    /// Where it ended; nil if the report does not say. It may be nobody's that we know.
    package let finalRecipient: String?
    /// What the server said, with its numbers; of a success, "".
    package let refusal: Refusal
    /// Why, of what failed or is delayed; nil of what succeeded.
    package let reason: BounceReason?
    /// The server that said it.
    package let remoteServer: String?
    /// When a delayed one is given up.
    package let retriedUntil: Date?

    /// Whether the address itself is no good and should not be written to again: a final failure
    /// for a reason that lasts.
    package var isHard: Bool { action == .failed && reason?.isOfAddress == true }

    init(
        action: DeliveryAction, originalRecipient: String? = nil, finalRecipient: String?,
        refusal: Refusal, remoteServer: String? = nil, retriedUntil: Date? = nil
    ) {
        self.action = action
        self.originalRecipient = originalRecipient
        self.finalRecipient = finalRecipient
        self.refusal = refusal
        self.remoteServer = remoteServer
        self.retriedUntil = retriedUntil
        reason = action == .failed || action == .delayed ? refusal.reason : nil
    }
}
