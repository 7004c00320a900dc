import Community

extension PasswordCheck {
    /// Before what is dear, whichever feature does it.
    static let ofOwner = OwnerCheck { visit, password, change in
        let me = try Profiles.me(visit)
        return try PasswordCheck(visit, email: me.email).passing(password, change) != nil
    }
}
