import Community
import Content
import Markup

/// The address that a space has, that which it is to have, and those that it had.
struct SpaceAddressPage: Page {
    static let template = "administration/address"

    struct Former: Rendered {
        let slug: String
        let action: String

        static let fields: [Field<Self>] = [
            .text("slug") { $0.slug }, .text("action") { $0.action },
        ]
    }

    let space: Space
    let form: SpaceAddressForm
    let site: String
    let version: FormVersion

    static let fields: [Field<Self>] = [
        .text("settings") { SpacePaths.settings(in: $0.space) },
        .text("action") { SpacePaths.address(in: $0.space) },
        .text("now") { $0.site + "/" + $0.space.slug },
        .record("since", FormVersion.self) { $0.version },
        .flag("hasErrors") { !$0.form.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.form.errors.all },
        .record("slug", FormField.self) { $0.form.errors.field("slug", $0.form.slug) },
        .flag("hasFormer") { !$0.space.formerSlugs.isEmpty },
        .list("former", Former.self) { page in
            page.space.formerSlugs.map {
                Former(slug: $0, action: SpacePaths.formerAddress($0, in: page.space))
            }
        },
    ]
}
