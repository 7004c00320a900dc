/// Who may call a route. Every route declares one; there is no default.
package enum Access: String, Sendable, CaseIterable {
    /// Anybody, with or without an account.
    case everyone
    /// Anybody with an account.
    case signedIn
    /// Whoever may read the space: its members and partners; guests where the space is public.
    case readers
    /// Members, moderators and administrators of the space; not its partners. Where a setting
    /// lets partners take part as well: `.readers`, and the handler asks `visit.spaceOfMembers`
    /// and requires the rest.
    case participants
    case moderators
    case administrators
    /// Those who run the whole site.
    case siteAdministrators
}

extension Access {
    enum Verdict: Equatable {
        case granted
        /// Nobody is signed in, and signing in might help.
        case signInFirst
        /// The viewer may know that the place exists, but not do this.
        case forbidden
        /// The viewer may not know that the place exists.
        case hidden
    }

    func verdict(for viewer: Viewer, in space: Space?) -> Verdict {
        switch self {
        case .everyone: return .granted
        case .signedIn: return viewer.isSignedIn ? .granted : .signInFirst
        case .siteAdministrators:
            guard viewer.isSignedIn else { return .signInFirst }
            return viewer.administersSite ? .granted : .hidden
        case .readers, .participants, .moderators, .administrators:
            guard let space else { return .hidden }
            return verdict(for: viewer, inSpace: space)
        }
    }

    private func verdict(for viewer: Viewer, inSpace space: Space) -> Verdict {
        if self == .readers, viewer.reads(space) { return .granted }
        guard viewer.isSignedIn else { return .signInFirst }
        guard viewer.reads(space) else { return .hidden }
        switch self {
        case .participants: return viewer.participates(in: space) ? .granted : .forbidden
        case .moderators: return viewer.moderates(space) ? .granted : .forbidden
        case .administrators: return viewer.administers(space) ? .granted : .forbidden
        default: return .granted
        }
    }
}
