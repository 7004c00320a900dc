import Community
import Content

/// The pages of what people answer to, come to and decide on.
enum GatheringPaths {
    static let answers = SpacePathTo<Occurrence.ID>("/agenda/dates/:id/answers")
    static let offer = SpacePathTo<Occurrence.ID>("/agenda/dates/:id/offer")
    static let rules = SpacePathTo<Item.ID>("/agenda/:id/answering")

    static let attendance = SpacePathTo<Occurrence.ID>("/agenda/dates/:id/attendance")
    static let attendanceTable = SpacePathTo<Occurrence.ID>("/agenda/dates/:id/attendance/csv")

    static let meeting = SpacePathTo<Occurrence.ID>("/agenda/dates/:id/meeting")
    static let meetingEditor = SpacePathTo<Occurrence.ID>("/agenda/dates/:id/meeting/edit")
    static let minutes = SpacePathTo<Occurrence.ID>("/agenda/dates/:id/meeting/minutes")
    static let archive = SpacePathTo<Occurrence.ID>("/agenda/dates/:id/meeting/archive")

    static let invitations = SpacePathTo<Item.ID>("/agenda/:id/invitations")

    static let reminders = Path("/account/reminders")
}
