import Community
import Content

extension SiteText {
    /// What is done where somebody agrees; nil where the program itself does nothing.
    func effect(_ visit: Visit) -> String? {
        purpose.flatMap { visit.site.declarations.find(ConsentPurpose.self, $0) }
            .map { visit.words($0.hint) }
    }
}
