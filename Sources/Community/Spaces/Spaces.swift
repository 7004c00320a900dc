extension KernelPart {
    /// Spaces with their members, roles and groups, and their administration.
    static let spaces = KernelPart(
        migrations: [SpacesSchema.spaces, SpacesSchema.invitations],
        routes: [
            .get(SpacePaths.members, .readers, Members.index),
            .get(SpacePaths.member, .readers, Members.show),
            .get(SpacePaths.photo, .readers, Photos.showMember),
        ],
        pages: [MembersPage.self, MemberPage.self]
    )
}
