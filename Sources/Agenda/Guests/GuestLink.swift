import Community
import Security

/// The signed address by which somebody who is invited by mail answers: it names the invitation,
/// and whoever has it has the mail. Nothing of it is kept.
enum GuestLink {
    private static let purpose = "agenda invitation"

    static func path(of guest: EventGuest.ID, _ site: Site) -> String {
        GuestPaths.link(token(of: guest, site))
    }

    static func token(of guest: EventGuest.ID, _ site: Site) -> String {
        site.signer.seal(guest.description, purpose: purpose)
    }

    /// Nil for whatever is not signed by this site for this purpose.
    static func guest(_ token: String, _ site: Site) -> EventGuest.ID? {
        site.signer.open(token, purpose: purpose).flatMap(EventGuest.ID.init(segment:))
    }
}
