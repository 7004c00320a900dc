import Markup

/// The stylesheets and scripts of a page: those that all pages load, then those that bear the
/// name of its template's folder. So `forum/topic` loads `parvis.css`, then `forum.css`, if such
/// a file is there. What paper needs stands in `print.css`.
struct PageAssets: Sendable {
    struct Asset: Rendered {
        let address: String
        var isForPaper = false

        static let fields: [Field<Self>] = [
            .text("address") { $0.address }, .flag("forPaper") { $0.isForPaper },
        ]
    }

    /// Of what all pages load.
    static let shared: Substring = "parvis"
    /// What all pages load for paper alone.
    private static let paper = "print.css"
    static let none = PageAssets(styles: [], scripts: [])

    let styles: [Asset]
    let scripts: [Asset]

    /// What each folder of templates loads that has a file of its own; all others load the shared.
    /// - Parameter addresses: of the files, by their name.
    static func all(in addresses: [String: String]) -> [Substring: PageAssets] {
        let names = Set(addresses.keys.map { $0.prefix { $0 != "." } } + [shared])
        let paper = addresses[paper].map { [Asset(address: $0, isForPaper: true)] } ?? []
        return names.reduce(into: [:]) { assets, name in
            assets[name] = PageAssets(
                styles: loaded(name, ".css", addresses) + paper,
                scripts: loaded(name, ".js", addresses))
        }
    }

    private static func loaded(
        _ name: Substring, _ ending: String, _ addresses: [String: String]
    ) -> [Asset] {
        let names = name == shared ? [shared] : [shared, name]
        return names.compactMap { addresses[$0 + ending] }.map { Asset(address: $0) }
    }
}
