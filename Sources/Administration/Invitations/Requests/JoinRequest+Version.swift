import Community
import FoundationEssentials

extension JoinRequest {
    /// Of whose it is: whoever decides by an older page does not decide of another.
    var version: FormVersion {
        FormVersion(of: [Email.key(email), name, why, createdAt.description])
    }
}
