package import Foundation

/// What a mail server reports of the delivery of a message: fields made for programs (RFC 3464),
/// or a text for people, which is understood as far as servers agree on how to write it.
package struct DeliveryReport: Equatable, Sendable {
    /// Whether it was written for programs.
    package enum Form: Sendable {
        case fields
        case text
    }

    package let form: Form
    /// The ENVID that we had given (RFC 3461 section 4.4), decoded; nil if it does not say.
    package let envelopeID: String?
    /// The server that reports.
    package let reportingServer: String?
    /// When that server had taken the message.
    package let arrivedAt: Date?
    /// One for each recipient that it names; at least one, at most `mostRecipients`.
    package let outcomes: [DeliveryOutcome]

    package static let mostRecipients = 200
}
