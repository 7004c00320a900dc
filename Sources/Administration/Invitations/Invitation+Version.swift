import Community
import FoundationEssentials

extension Invitation {
    /// Of whose it is and as what: a form that decides of it carries this.
    var version: FormVersion {
        FormVersion(of: [
            Email.key(email), role.rawValue, createdAt.description, declinedAt?.description ?? "",
        ])
    }
}
