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
