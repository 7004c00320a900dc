import Community
import Security

/// The signed address by which the reader of a mail acknowledges it: it names the copy, and whoever
/// has it has the mail. Nothing of it is kept.
enum AcknowledgementLink {
    private static let purpose = "acknowledgement"

    static func path(of copy: LetterCopy.ID, _ site: Site) -> String {
        MessagesPaths.link(site.signer.seal(copy.description, purpose: purpose))
    }

    /// Nil for whatever is not signed by this site for this purpose.
    static func copy(_ token: String, _ site: Site) -> LetterCopy.ID? {
        site.signer.open(token, purpose: purpose).flatMap(LetterCopy.ID.init(segment:))
    }
}
