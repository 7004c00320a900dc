import Community
import Markup

/// An address that is not written to until somebody has looked at it.
struct SuspendedAddressRow: Rendered {
    let email: String
    let reason: String
    let proof: String
    let since: String

    init(_ address: SuspendedAddress, _ visit: Visit) {
        email = address.email
        reason = visit.words(address.reason.key)
        proof = String(address.proof.prefix(500))
        since = visit.dates.moment(address.since)
    }

    static let fields: [Field<Self>] = [
        .text("email") { $0.email }, .text("reason") { $0.reason },
        .text("proof") { $0.proof }, .text("since") { $0.since },
    ]
}
