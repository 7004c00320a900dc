package import struct Foundation.Date

/// What is known of a link from all looks at it. A value without clock or network: `after` says
/// what it is once a look has ended.
package struct LinkRecord: Hashable, Sendable {
    package var verdict: LinkVerdict
    /// Why; nil while it is alive or was never checked.
    package var cause: LinkCause?
    /// The last status that a site answered, 200 to 999.
    package var status: Int?
    /// Failures since it last answered.
    package var failures: Int
    /// When the first of them was.
    package var failingSince: Date?
    /// When it was looked at last.
    package var checked: Date?
    /// When to look next.
    package var due: Date
    /// The address to have instead, which a person accepts or not.
    package var proposal: WebAddress?

    /// As it was stored.
    package init(
        verdict: LinkVerdict, cause: LinkCause? = nil, status: Int? = nil, failures: Int = 0,
        failingSince: Date? = nil, checked: Date? = nil, due: Date, proposal: WebAddress? = nil
    ) {
        self.verdict = verdict
        self.cause = cause
        self.status = status
        self.failures = failures
        self.failingSince = failingSince
        self.checked = checked
        self.due = due
        self.proposal = proposal
    }

    /// Of a link that is new.
    package init(due: Date) { self.init(verdict: .unchecked, due: due) }
}
