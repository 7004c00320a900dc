import Community
import Content
import Markup

/// What is told of the archive of one's data: none yet, under way, there, or no room for it.
struct PackageOffer: Rendered {
    private let package: DataPackage?
    private let errors: FormErrors
    private let getText: String
    private let readyText: String

    init(_ package: DataPackage?, _ errors: FormErrors, _ visit: Visit) {
        (self.package, self.errors) = (package, errors)
        let words = visit.words
        getText = words("data.package.get", ["size": words.bytes(package?.size ?? 0)])
        let until = package.map { visit.dates.moment($0.endsAt) } ?? ""
        readyText = words("data.package.ready", ["until": until])
    }

    static let fields: [Field<Self>] = [
        .text("action") { _ in AccountPaths.dataExport() },
        .text("address") { _ in AccountPaths.dataPackage() },
        .flag("isUnderWay") { $0.package?.isUnderWay ?? false },
        .flag("isThere") { $0.package?.file != nil },
        .flag("lackedRoom") { $0.package?.lackedRoom ?? false },
        .text("getText") { $0.getText }, .text("readyText") { $0.readyText },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
    ]
}
