package import Community

/// "À faire": all that waits for the viewer in a space, whatever module it comes from. Modules
/// declare a `TaskKind`; this page knows none of them.
package let tasks = Feature(
    name: "tasks",
    routes: [.get(TasksPath.index, .readers, TaskList.index)],
    pages: [TasksPage.self],
    declares: [
        NavigationItem(
            "tasks", word: "tasks.title", icon: "done", path: TasksPath.index, place: .tools,
            order: -2, told: ToldCount("tasks.told"), tasks: .all),
        OfflinePage("tasks", word: "tasks.title", path: TasksPath.index, order: 5),
    ]
)

enum TasksPath {
    static let index = SpacePath("/tasks")
}
