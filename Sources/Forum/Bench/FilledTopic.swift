import Foundation

/// What one topic of the filled space is to be.
struct FilledTopic {
    let number: Int
    /// How many topics are younger.
    let age: Int
    let at: Date
    let theme: FilledTheme
    let posts: Int

    init(number: Int, of topics: Int, longest: Int, at: Date, _ themes: [FilledTheme]) {
        self.number = number
        self.at = at
        age = topics - 1 - number
        theme = themes[3...5 ~= age ? 0 : number % themes.count]
        posts =
            switch age {
            case 3: 25
            case 4: 30
            case 5: longest
            default: 1 + number * 7 % 39
            }
    }
}
