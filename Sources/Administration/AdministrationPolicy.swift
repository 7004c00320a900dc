import Community
import Content

extension Viewer {
    /// Moderators bring members and partners in and see them out; those who may do more are the
    /// business of administrators.
    func mayInvite(as role: Role, in space: Space) -> Bool {
        administers(space) || (moderates(space) && role < .moderator)
    }

    func mayRemove(_ role: Role, from space: Space) -> Bool { mayInvite(as: role, in: space) }
}

extension Visit {
    /// Whoever will do more than take part is let in after a fresh sign-in alone.
    func requireInviting(as role: Role, in space: Space) throws {
        try require(viewer.mayInvite(as: role, in: space))
        if role > .member { try requireFreshSignIn() }
    }
}
