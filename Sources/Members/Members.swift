package import Community
import Content
import HTTP

/// The people of a space, for those who belong to it; and whom one does not wish to read.
package let members = Feature(
    name: "members",
    routes: [
        .get(SpacePaths.members, .readers, Directory.index).within(.lookups),
        .get(SpacePaths.member, .readers, Directory.show),
        .get(SpacePaths.photo, .readers, MemberPhotos.show).asFile(),
        .get(MemberPaths.departure, .readers, Departures.show),
        .post(MemberPaths.departure, .readers, Departures.create),
        .get(MemberPaths.spaces, .signedIn, Departures.index),
        .post(MemberPaths.comingBack, .signedIn, Departures.destroy),
        .post(MemberPaths.mute, .readers, Mutes.create).within(.follows).asStatement(),
        .delete(MemberPaths.mute, .readers, Mutes.destroy).asStatement(),
        .get(AccountPaths.muted, .signedIn, Mutes.index),
        .delete(MemberPaths.unmuting, .signedIn, Mutes.destroyAny),
    ],
    pages: [
        MembersPage.self, MemberPage.self, MutedPage.self, DeparturePage.self, OwnSpacesPage.self,
    ],
    declares: DepartureSamples.all + [
        NavigationItem(
            "members", word: "frame.members", icon: "people", path: SpacePaths.members,
            place: .tools, order: -1),
        SampleThing(SpacePaths.member) { try $0.newMember() },
        SampleThing(MemberPaths.unmuting) { try $0.newMember() },
        RouteSample(.get, SpacePaths.photo) { stage in
            let member = try stage.id(SpacePaths.member)
            try stage.send(AccountPaths.photo(), files: [.picture], by: member)
            return [:]
        },
    ]
)

enum MemberPaths {
    static let mute = SpacePathTo<Person.ID>("/members/:id/mute")
    /// Out of the space.
    static let departure = SpacePath("/departure")
    /// Those that one belongs to.
    static let spaces = Path("/account/spaces")
    static let comingBack = PathTo<Space.ID>("/account/spaces/:id/return")
    static let unmuting = PathTo<Person.ID>("/account/muted/:id")
}
