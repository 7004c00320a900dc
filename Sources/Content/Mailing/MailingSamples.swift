import Community
import HTTP

/// A member's mails are chosen by the moderator; the link below a mail is that of the author.
enum MailingSamples {
    private static let form: FormFields = [
        "answers": "1", "rhythm": "monthly", "weekday": "2", "hour": "18",
    ]

    static let all: [any Declaration] = [
        RouteSample(.put, MailingPaths.own, form), RouteSample(.put, MailingPaths.usual, form),
        RouteSample(.put, SpacePaths.memberMail, form),
        SampleThing(MailingPaths.stop) { stage in
            let link = MailStopLink(.digest, of: stage.cast.author, in: stage.space.id)
            return link.path(stage.site).split(separator: "/").last.map(String.init) ?? ""
        },
        RouteSample(.post, MailingPaths.stop, ["stop": "digest"]),
    ]
}
