extension Viewer {
    /// Whether the site or a space asks them for a second factor that they do not have.
    package var owesSecondFactor: Bool { !hasSecondFactor && mustHaveSecondFactor }

    package var mustHaveSecondFactor: Bool { secondFactorAsker != nil }

    /// Who asks them for a second factor: the site, or else a space, which asks for more than the
    /// site, never for less.
    package var secondFactorAsker: SecondFactorAsker? {
        guard isSignedIn else { return nil }
        let floor = policies.secondFactor
        let role = administersSite ? .administrator : memberships.map(\.role).max()
        if floor == .everybody || role.map(floor.binds) ?? false { return .site }
        let asking = memberships.first { membership in
            let rule = membership.space[SecondFactorRule.setting]
            return rule.binds(membership.role) || administersSite && rule.binds(.administrator)
        }
        return asking.map { .space($0.space.name) }
    }

    package var mayMakeSpaces: Bool {
        administersSite
            || policies.makers == .administrators
                && memberships.contains { $0.role == .administrator }
    }
}
