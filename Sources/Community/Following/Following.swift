extension KernelPart {
    /// Who wants to be told of what, and how.
    static let following = KernelPart(
        migrations: [FollowingSchema.following, FollowingSchema.writers],
        routes: [
            .get(AccountPaths.following, .signedIn, Followings.index),
            .post(SpacePaths.following, .readers, Followings.update),
            .get(Digests.path, .readers, Digests.show),
        ],
        pages: [FollowingPage.self, DigestPage.self],
        jobs: [DigestJobs.tell]
    )
}

extension AccountPaths {
    package static let following = Path("/account/following")
}

extension SpacePaths {
    package static let following = SpacePath("/following")
}
