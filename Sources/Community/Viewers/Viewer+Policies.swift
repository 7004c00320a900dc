extension Viewer {
    /// Whether the site or a space asks them for a second factor that they do not have.
    package var owesSecondFactor: Bool { !hasSecondFactor && mustHaveSecondFactor }

    /// A space asks for more than the site, never for less.
    package var mustHaveSecondFactor: Bool {
        let floor = policies.secondFactor
        guard isSignedIn, floor != .everybody else { return isSignedIn }
        if administersSite, floor.binds(.administrator) { return true }
        return memberships.contains { membership in
            let rule = max(floor, membership.space[SecondFactorRule.setting])
            return rule.binds(membership.role) || administersSite && rule.binds(.administrator)
        }
    }

    package var mayMakeSpaces: Bool {
        administersSite
            || policies.makers == .administrators
                && memberships.contains { $0.role == .administrator }
    }
}
