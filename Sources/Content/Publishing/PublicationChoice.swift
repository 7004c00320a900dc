package import Community
import Foundation
package import HTTP

/// Who sees something, and from when, as a form chooses it: the fields `audience`, `group`,
/// `when` (`now` or `later`), `publish_day` and `publish_time`; and whether it is mailed as well,
/// `mailed`. Where one choice contradicts another, the form is refused: neither the wider audience
/// nor the earlier moment is guessed.
///
/// In a template, `data-picks="audience=groups"` on what hangs from a choice moves it by a script;
/// `data-says="{{publicationAddress}}?"` on the button has it say what it will do.
package struct PublicationChoice: Sendable {
    package let audience: Audience?
    package let groups: Set<String>
    package let when: String
    package let day: String
    package let time: String
    /// Whether it is mailed in full as well: the field `mailed`.
    package let isMailed: Bool

    package init(
        audience: String, groups: Set<String>, when: String = "", day: String = "",
        time: String = "", isMailed: Bool = false
    ) {
        self.audience = Audience(rawValue: audience)
        self.groups = groups
        self.when = when
        self.day = day
        self.time = time
        self.isMailed = isMailed
    }

    package init(_ fields: FormFields) {
        self.init(
            audience: fields.first("audience") ?? "", groups: Set(fields.all("group")),
            when: fields.first("when") ?? "", day: fields.first("publish_day") ?? "",
            time: fields.first("publish_time") ?? "",
            isMailed: fields.first("mailed") == "1")
    }

    /// Groups are ticked, but it is not for groups.
    private var hasGroupsBeside: Bool { audience != .groups && !groups.isEmpty }

    /// A moment is given, but it is to be now.
    private var hasMomentBeside: Bool { when == "now" && !(day + time).isEmpty }

    var isContradictory: Bool { hasGroupsBeside || hasMomentBeside }

    /// What contradicts what, as sentences beside the fields.
    package func addContradictions(to errors: inout FormErrors, _ words: Localization) {
        if hasGroupsBeside { errors.add("audience", words("publishing.error.groups")) }
        if hasMomentBeside { errors.add("publish_day", words("publishing.error.moment")) }
    }

    func moment(in space: Space) -> Date? {
        TypedMoment.read(
            day: day, time: time, in: TimeZone(identifier: space.zone) ?? .gmt)
    }
}
