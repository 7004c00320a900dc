import Community

enum FactorPaths {
    /// What one's account asks for beside the password.
    static let security = Path("/account/security")
    static let code = Path("/account/security/code")
    static let recovery = Path("/account/security/recovery")
    static let passkeys = Path("/account/security/passkeys")
    static let newPasskey = Path("/account/security/passkeys/new")
    static let passkey = PathTo<Passkey.ID>("/account/security/passkeys/:id")
    /// What is taken from somebody who has lost it, by whoever runs the site.
    static let removal = PathTo<Person.ID>("/administration/second-factors/:id")
}
