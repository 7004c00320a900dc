import Community
import Content
import HTTP
import Passkeys

/// The site as passkeys know it.
struct PasskeyPlace {
    /// Its host alone.
    let party: String
    let origin: String

    init(_ visit: Visit) {
        let (options, host) = (visit.site.options, visit.request.head.host)
        party = String(options.host.prefix { $0 != ":" && $0 != "/" })
        // Without TLS, on this machine alone, the port is that at which the browser found us.
        origin = options.address.hasPrefix("https://") ? options.address : "http://\(host)"
    }

    func ceremony(_ challenge: PasskeyChallenge, verifying: Bool) -> PasskeyCeremony {
        PasskeyCeremony(
            party: party, origin: origin, challenge: challenge.bytes,
            requiresVerification: verifying)
    }
}
