extension KernelPart {
    /// Accounts: signing in and out, one's own profile, photo, password and sessions.
    static let people = KernelPart(
        migrations: [PeopleSchema.people, PeopleSchema.sessions],
        routes: [
            .get(AccountPaths.signIn, .everyone, SignIns.new),
            .post(AccountPaths.signIn, .everyone, work: .slow, SignIns.create),
            .post(AccountPaths.signOut, .signedIn, SignIns.destroy),
        ],
        pages: [SignInPage.self, ResumePage.self]
    )
}
