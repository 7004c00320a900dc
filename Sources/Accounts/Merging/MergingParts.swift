import Community
import Content
import Markup

/// What the manifest has of accounts that become one.
enum MergingParts {
    static let routes: [Route] = [
        .get(MergingPaths.merging, .signedIn, Mergings.new).withFreshSignIn(),
        .post(MergingPaths.merging, .signedIn, work: .slow, Mergings.create).within(.doors)
            .withFreshSignIn(),
        .post(MergingPaths.second, .signedIn, work: .slow, Mergings.second).within(.doors)
            .withFreshSignIn(),
        .post(MergingPaths.mail, .signedIn, MergeLinks.create).within(.doors).withFreshSignIn(),
        .get(MergingPaths.link, .signedIn, MergeLinks.show).withFreshSignIn(),
        .post(MergingPaths.link, .signedIn, work: .slow, MergeLinks.enter).within(.doors)
            .withFreshSignIn(),
        .post(MergingPaths.union, .signedIn, work: .slow, Unions.create).within(.doors)
            .withFreshSignIn(),

        .get(AskedMergingPaths.all, .siteAdministrators, AskedMergings.index),
        .post(AskedMergingPaths.plan, .siteAdministrators, AskedMergings.plan)
            .withFreshSignIn(),
        .post(AskedMergingPaths.all, .siteAdministrators, AskedMergings.create)
            .withFreshSignIn(),
        .delete(AskedMergingPaths.one, .siteAdministrators, AskedMergings.destroy)
            .withFreshSignIn(),
        .get(AskedMergingPaths.objection, .everyone, Objections.show),
        .post(AskedMergingPaths.objection, .everyone, Objections.create).within(.doors),
        .post(AskedMergingPaths.agreement, .signedIn, Objections.agree).within(.doors)
            .withFreshSignIn(),
    ]

    static let pages: [any Page.Type] = [
        MergingPage.self, MergeFactorPage.self, MergePlanPage.self, MergeLinkPage.self,
        AskedMergingsPage.self, AskedPlanPage.self, ObjectionPage.self,
    ]

    static let declarations: [any Declaration] =
        MergingSamples.all + [
            Union.reason, MergeLinks.sending, MailKind.mergeLink, MailKind.mergeDone,
            MailKind.mergeAsked,
            MailKind.mergeOff, AskedMergings.action, AskedMergingEnd.job, AskedMergingStore.asked,
            AuditAction.mergeAsked, AuditAction.mergeAgreed, AuditAction.mergeCalledOff,
            AuditAction.mergeObjected,
        ]
}
