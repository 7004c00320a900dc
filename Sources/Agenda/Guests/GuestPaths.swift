import Community
import Content

enum GuestPaths {
    static let guest = SpacePathTo<EventGuest.ID>("/agenda/invitations/:id")
    /// Signed by the mail that it came with: whoever has it need not sign in.
    static let link = PathToText("/invited/:id")
}
