import Community
import Content

enum AgendaPaths {
    static let agenda = SpacePath("/agenda")
    static let new = SpacePath("/agenda/new")
    /// What members propose: of all for moderators, of one's own for the others.
    static let proposals = SpacePath("/agenda/proposals")
    static let drafts = SpacePath("/agenda/drafts")

    /// An event with all its dates.
    static let event = SpacePathTo<Item.ID>("/agenda/:id")
    static let edit = SpacePathTo<Item.ID>("/agenda/:id/edit")
    static let decision = SpacePathTo<Item.ID>("/agenda/:id/decision")
    static let cancellation = SpacePathTo<Item.ID>("/agenda/:id/cancellation")

    /// As a file for another calendar.
    static let file = SpacePathTo<Item.ID>("/agenda/:id/calendar")

    /// One date of a series.
    static let occurrence = SpacePathTo<Occurrence.ID>("/agenda/dates/:id")
    static let occurrenceEdit = SpacePathTo<Occurrence.ID>("/agenda/dates/:id/edit")
    static let occurrenceCancellation = SpacePathTo<Occurrence.ID>("/agenda/dates/:id/cancellation")
}
