import Community
import Content

extension FirstStep {
    static let ofAdministration: [any Declaration] = [
        FirstStep(
            "administration.name", word: "administration.step.name",
            hint: "administration.step.nameHint", order: 10, path: SpacePaths.settings,
            access: .administrators
        ) { space, _ in .known(!space.host.isEmpty && space.logo != nil) },
        FirstStep(
            "administration.invite", word: "administration.step.invite",
            hint: "administration.step.inviteHint", order: 30, path: SpacePaths.invitations,
            access: .moderators
        ) { space, _ in .asked(InvitationStore.hasBegun(in: space)) },
        FirstStep(
            "administration.mail", word: "administration.step.mail",
            hint: "administration.step.mailHint", order: 50, path: SiteAdministrationPaths.mail,
            access: .siteAdministrators
        ) { _, site in .known(site.options.mail != nil) },
    ]
}
