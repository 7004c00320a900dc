import Community
import Content
import Markup

/// The register, to read and to print.
struct RegisterPage: Page {
    static let template = "administration/register"

    let sections: [RegisterSection]

    static let fields: [Field<Self>] = [
        .text("site") { _ in SiteAdministrationPaths.spaces() },
        .text("table") { _ in Registers.table() },
        .text("document") { _ in Registers.document() },
        .list("sections", RegisterSection.self) { $0.sections },
    ]
}
