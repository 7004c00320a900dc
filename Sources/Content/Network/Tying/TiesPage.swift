import Community
import Markup

/// What a space stands under, what stands under it, who asks whom.
struct TiesPage: Page {
    static let template = "network/ties"

    struct Row: Rendered {
        let name: String
        /// Its home page, for whoever may read it.
        let home: String?
        let since: String
        let action: String
        let agreement: String
        let tied: TiedSpace

        /// Of one that has not answered, no more than what was typed is shown: its name is its own
        /// to tell.
        init(_ tied: TiedSpace, in space: Space, _ visit: Visit) {
            let tie = tied.tie
            self.tied = tied
            let isKnown = tie.isAgreed || tied.hasAsked
            name = isKnown ? tied.space.name : "/" + tie.askedAs
            home =
                isKnown && visit.viewer.reads(tied.space) ? HomePath.home(in: tied.space) : nil
            since = visit.words(
                tie.isAgreed ? "network.since" : "network.askedOn",
                ["day": visit.dates.day(tie.agreedAt ?? tie.askedAt)])
            action = SpacePaths.tie(tie.id, in: space)
            agreement = SpacePaths.tieAgreement(tie.id, in: space)
        }

        static let fields: [Field<Self>] = [
            .text("name") { $0.name }, .optionalText("home") { $0.home },
            .text("since") { $0.since }, .text("action") { $0.action },
            .text("agreement") { $0.agreement }, .flag("isAbove") { $0.tied.isAbove },
        ]
    }

    let tabs: [PageLink]
    let space: Space
    let form: TieForm
    let rows: [Row]
    /// Whether what comes from above waits.
    let holds: Bool
    let version: FormVersion
    let words: Localization

    private var above: [Row] { rows.filter { $0.tied.tie.isAgreed && $0.tied.isAbove } }
    private var below: [Row] { rows.filter { $0.tied.tie.isAgreed && !$0.tied.isAbove } }
    private var toAnswer: [Row] { rows.filter { !$0.tied.tie.isAgreed && $0.tied.hasAsked } }
    private var asked: [Row] { rows.filter { !$0.tied.tie.isAgreed && !$0.tied.hasAsked } }

    private var places: [FormOption] {
        TieForm.Place.allCases.map {
            FormOption(
                value: $0.rawValue, word: words("network.place.\($0.rawValue)"),
                isChosen: form.place == $0)
        }
    }

    static let fields: [Field<Self>] = [
        .list("tabs", PageLink.self) { $0.tabs },
        .text("action") { SpacePaths.ties(in: $0.space) },
        .list("above", Row.self) { $0.above }, .flag("hasAbove") { !$0.above.isEmpty },
        .list("below", Row.self) { $0.below }, .flag("hasBelow") { !$0.below.isEmpty },
        .list("toAnswer", Row.self) { $0.toAnswer },
        .flag("hasToAnswer") { !$0.toAnswer.isEmpty },
        .list("asked", Row.self) { $0.asked }, .flag("hasAsked") { !$0.asked.isEmpty },
        .flag("stands") { !$0.above.isEmpty || !$0.below.isEmpty },
        .flag("holds") { $0.holds }, .record("since", FormVersion.self) { $0.version },
        .flag("hasErrors") { !$0.form.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.form.errors.all },
        .record("address", FormField.self) { $0.form.errors.field("address", $0.form.address) },
        .record("place", FormField.self) {
            $0.form.errors.field("place", $0.form.place?.rawValue ?? "")
        },
        .list("places", FormOption.self) { $0.places },
    ]
}
