/// A way that the frame of every page offers: a rubric of the rail, a tool below it, a line of the
/// menu; with its word and sign, and how much waits there for the viewer.
package struct NavigationItem: Declaration {
    package static let noun = "navigation item"

    package enum Place: Sendable {
        /// Among the rubrics: a module.
        case rail
        /// Below them, for what one needs now and then.
        case tools
        /// In the personal menu.
        case menu
    }

    /// Whether a phone has it at the top edge as well.
    package enum TopEdge: Sendable {
        case never, always
        /// Only while something waits there: what must not be missed, and is rare.
        case whileWaiting
    }

    /// Which tasks are counted at the item, beside what it asks for itself.
    package enum CountedTasks: Sendable {
        case none, all
        case kinds([TaskKind])

        func contains(_ kind: TaskKind) -> Bool {
            switch self {
            case .none: false
            case .all: true
            case .kinds(let some): some.contains { $0.name == kind.name }
            }
        }
    }

    /// A page below a rubric: shown in the rail while one is there, and in the phone's menu.
    package struct Child: Sendable {
        let word: String
        let path: SpacePath
        let access: Access

        package init(word: String, path: SpacePath, access: Access = .readers) {
            self.word = word
            self.path = path
            self.access = access
        }
    }

    /// For a module, the name of its feature.
    package let name: String
    /// The key of its word in the catalogues.
    package let word: String
    /// Its symbol in the sprite.
    package let icon: String
    package let place: Place
    /// Where it stands among the others of its place; of equals, the order of the features holds.
    let order: Int
    let address: @Sendable (Space) -> String
    /// The letter that follows `g` on the keyboard.
    let key: String?
    /// Whether it stands at the bottom edge of a phone, among the five most used.
    let isOften: Bool
    let topEdge: TopEdge
    /// Nil for what the head of the home page says nothing of.
    let told: ToldCount?
    /// Who has it.
    let access: Access
    let children: [Child]
    let tasks: CountedTasks
    let waiting: WaitingCount

    /// What is above is told as "99+": each page counts what waits, and for some it is thousands.
    package static let mostWaiting = 99

    /// A number as a badge shows it.
    package static func badge(_ number: Int) -> String {
        number > mostWaiting ? "\(mostWaiting)+" : "\(number)"
    }

    package init(
        _ name: String, word: String, icon: String, path: SpacePath, place: Place = .rail,
        order: Int = 0, key: String? = nil, isOften: Bool = false, access: Access = .readers,
        children: [Child] = [], topEdge: TopEdge = .never, told: ToldCount? = nil,
        tasks: CountedTasks = .none, waiting: WaitingCount = .none
    ) {
        self.init(
            name, word: word, icon: icon, address: { path(in: $0) }, place: place, order: order,
            key: key, isOften: isOften, topEdge: topEdge, told: told, access: access,
            children: children, tasks: tasks, waiting: waiting)
    }

    /// One that leads to a page of the site.
    package init(
        _ name: String, word: String, icon: String, path: Path, place: Place,
        order: Int = 0, topEdge: TopEdge = .never, told: ToldCount? = nil,
        access: Access = .signedIn,
        waiting: WaitingCount = .none
    ) {
        self.init(
            name, word: word, icon: icon, address: { _ in path() }, place: place, order: order,
            topEdge: topEdge, told: told, access: access, waiting: waiting)
    }

    private init(
        _ name: String, word: String, icon: String,
        address: @escaping @Sendable (Space) -> String, place: Place, order: Int,
        key: String? = nil,
        isOften: Bool = false, topEdge: TopEdge, told: ToldCount?, access: Access,
        children: [Child] = [], tasks: CountedTasks = .none, waiting: WaitingCount
    ) {
        self.name = name
        self.word = word
        self.icon = icon
        self.address = address
        self.place = place
        self.order = order
        self.key = key
        self.isOften = isOften
        self.topEdge = topEdge
        self.told = told
        self.access = access
        self.children = children
        self.tasks = tasks
        self.waiting = waiting
    }

    /// Whether a page stands under this rubric. The home page's own rubric is its pages
    /// and those under its first segment, which the home page itself lacks.
    func contains(_ page: String, _ space: Space) -> Bool {
        let address = address(space)
        if page == address { return true }
        let folder = address == HomePath.home(in: space) ? address + "/" + name : address
        return page.hasPrefix(folder + "/") || page == folder
    }
}
