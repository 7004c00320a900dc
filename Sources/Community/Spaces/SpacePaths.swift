/// The addresses of a space that more than one feature leads to.
package enum SpacePaths {
    package static let members = SpacePath("/members")
    package static let member = SpacePathTo<Person.ID>("/members/:id")
    package static let photo = SpacePathTo<Person.ID>("/members/:id/photo")
    package static let search = SpacePath("/search")
    package static let preview = SpacePath("/preview")
    /// What a phone reads to put a space on its screen.
    package static let manifest = SpacePath("/manifest.webmanifest")
    package static let live = SpacePath("/live")
    /// Where the small buttons of a page post, all of them in one form.
    package static let reactions = SpacePath("/reactions")

    package static let administration = SpacePath("/administration")
    package static let person = SpacePathTo<Person.ID>("/administration/people/:id")
    /// Who is in a group, for moderators and those who look after it.
    package static let group = SpacePathTo<MemberGroup.ID>("/administration/groups/:id")
    package static let invitations = SpacePath("/administration/invitations")
    /// Where guests ask to come in, if the space lets them.
    package static let joining = SpacePath("/join")
    /// What whoever has just come in is told, once.
    package static let arrival = SpacePath("/arrival")
    /// What a new space lacks: `FirstStep`.
    package static let firstSteps = SpacePath("/administration/first-steps")
    /// The picture beside the name of the space.
    package static let logo = SpacePath("/logo")
    /// What its colours are, for those who have another accent than that of Parvis.
    package static let colours = SpacePath("/colours.css")
    package static let settings = SpacePath("/administration/space")
}
