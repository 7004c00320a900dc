import Community
import Content
import Markup

/// The form of how a space welcomes people.
struct SpaceWelcomePage: Page {
    static let template = "administration/welcome"

    /// A colour to choose, as it is shown by day and by night.
    struct Choice: Rendered {
        let value: String
        let word: String
        let isChosen: Bool
        let light: String
        let dark: String

        init(_ name: String, _ hex: String, _ form: WelcomeForm, _ words: Localization) {
            (value, isChosen) = (name, form.colour == name)
            word = words("welcome.colour.\(name.isEmpty ? "usual" : name)")
            let colours = Colour(hex: hex).map { SpaceColours($0) }
            light = name.isEmpty ? hex : colours?.light.accent.hex ?? "none"
            dark = name.isEmpty ? "#6fc3c0" : colours?.dark.accent.hex ?? "none"
        }

        static let fields: [Field<Self>] = [
            .text("value") { $0.value }, .text("word") { $0.word },
            .flag("chosen") { $0.isChosen }, .text("light") { $0.light },
            .text("dark") { $0.dark },
        ]
    }

    let tabs: [PageLink]
    let space: Space
    let form: WelcomeForm
    let words: Localization
    let version: FormVersion

    private var choices: [Choice] {
        WelcomeForm.colours.map { Choice($0.key, $0.value, form, words) }
            + [Choice(WelcomeForm.other, form.typed, form, words)]
    }

    static let fields: [Field<Self>] = [
        .list("tabs", PageLink.self) { $0.tabs },
        .text("action") { SpacePaths.spaceWelcome(in: $0.space) },
        .text("previewAddress") { SpacePaths.preview(in: $0.space) },
        .record("since", FormVersion.self) { $0.version },
        .flag("hasErrors") { !$0.form.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.form.errors.all },
        .record("home", FormField.self) { $0.form.errors.field("home", $0.form.home) },
        .record("door", FormField.self) { $0.form.errors.field("door", $0.form.door) },
        .record("hex", FormField.self) { $0.form.errors.field("hex", $0.form.typed) },
        .flag("hasPage") { $0.form.hasPage },
        .list("colours", Choice.self) { $0.choices },
        .text("pageAddress") { SpacePaths.publicPage(in: $0.space) },
        .flag("isOpen") { $0.space[SpaceDoor.hasPage] },
    ]
}
