import Foundation

/// What one news item of the filled space is to be.
struct FilledNews {
    let number: Int
    let at: Date
    /// How many comments it has.
    let comments: Int
    let category: NewsCategory.ID?
    let files: Int
    let reactions: Int
    let isPinned: Bool
    let asksReading: Bool

    init(number: Int, of items: Int, at: Date, _ categories: [NewsCategory.ID]) {
        self.number = number
        self.at = at
        let age = items - 1 - number
        // One in forty has as many as the page that is measured, to be asked for by many.
        comments = age % 40 == 3 ? 25 : age > 10 && number % 19 == 0 ? 0 : number * 7 % 19
        category = number % 9 == 0 ? nil : categories[number % categories.count]
        files = number % 5 == 0 ? 1 + number % 2 : 0
        reactions = number % 3 == 0 ? number % 8 : 0
        isPinned = age == 30
        asksReading = age == 2 || age == 12 || age % 400 == 150
    }
}
