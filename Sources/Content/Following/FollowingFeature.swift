package import Community
import HTTP

/// Who wants to be told of what, and how.
let following = Feature(
    name: "following",
    migrations: [
        FollowingSchema.following, FollowingSchema.writers, FollowingSchema.kinds,
        FollowingSchema.turns,
    ],
    routes: [
        .get(AccountPaths.following, .signedIn, Followings.index),
        .put(AccountPaths.following, .signedIn, FollowingChoices.update).within(.follows),
        .post(SpacePaths.following, .readers, Followings.update).within(.follows).asStatement(),
        .get(Digests.path, .readers, Digests.show),
    ],
    pages: [FollowingPage.self, DigestPage.self],
    declares: [
        AccountTab(
            "following", word: "account.tab.following", path: AccountPaths.following, in: .told,
            order: 50),
        FollowKind.items, FollowKind.people, FollowKind.spaces, DigestJobs.plan, DigestJobs.batch,
        DigestJobs.forget, NotifierRest.job, FollowJobs.carry, FollowJobs.copy,
        FollowJobs.forget, FollowDataStore.follows, FollowDataStore.digests,
        RouteSample(.post, SpacePaths.following) {
            [
                "target": FollowTarget.person(try $0.newMember()).text,
                "level": FollowLevel.digest.name,
            ]
        },
        RouteSample(.get, Digests.path, ["day": "1"]),
    ]
)

extension AccountPaths {
    package static let following = Path("/account/following")
}

extension SpacePaths {
    package static let following = SpacePath("/following")
}
