extension KernelPart {
    /// Accounts: signing in and out, one's own profile, photo, password and sessions.
    static let people = KernelPart(
        migrations: [PeopleSchema.people, PeopleSchema.sessions],
        routes: [
            .get(AccountPaths.signIn, .everyone, SignIns.new),
            .post(AccountPaths.signIn, .everyone, work: .slow, SignIns.create),
            .post(AccountPaths.signOut, .signedIn, SignIns.destroy),

            .get(AccountPaths.forgottenPassword, .everyone, ForgottenPasswords.new),
            .post(AccountPaths.forgottenPassword, .everyone, ForgottenPasswords.create),
            .get(AccountPaths.newPassword, .everyone, NewPasswords.new),
            .post(AccountPaths.newPassword, .everyone, work: .slow, NewPasswords.create),

            .get(AccountPaths.account, .signedIn, Accounts.show),
            .put(AccountPaths.account, .signedIn, Accounts.update),
            .get(AccountPaths.photo, .signedIn, Photos.show).asFile(),
            .post(
                AccountPaths.photo, .signedIn, work: .slow, intake: .files, Photos.create),
            .delete(AccountPaths.photo, .signedIn, Photos.destroy),

            .get(AccountPaths.password, .signedIn, Passwords.edit),
            .put(AccountPaths.password, .signedIn, work: .slow, Passwords.update),
            .get(AccountPaths.email, .signedIn, EmailChanges.edit),
            .put(AccountPaths.email, .signedIn, work: .slow, EmailChanges.update),
            .get(AccountPaths.newEmail, .everyone, NewEmails.new),
            .post(AccountPaths.newEmail, .everyone, NewEmails.create),

            .get(AccountPaths.sessions, .signedIn, Sessions.index),
            .delete(AccountPaths.sessions, .signedIn, Sessions.destroyOthers),
            .delete(AccountPaths.session, .signedIn, Sessions.destroy),
        ],
        pages: [
            SignInPage.self, ResumePage.self, ForgottenPasswordPage.self, NewPasswordPage.self,
            LinkGonePage.self, ProfilePage.self, PasswordPage.self, EmailPage.self,
            NewEmailPage.self, SessionsPage.self,
        ],
        jobs: [ForgottenPasswords.sending, PeopleJobs.tidy]
    )
}
