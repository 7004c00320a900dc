import Community
import Content

/// What is said of a document, checked.
struct DocumentContent: Sendable {
    var title = ""
    var description = ""
    var descriptionHTML = ""
    var publisher = ""
    var sourceAddress = ""
    var datedOn = ""
    var language = ""
    var keywords = ""
    var owner: Person.ID?
    var themes: [Theme] = []
}
