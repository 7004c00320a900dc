import Testing

@Suite("House rules: the folders of a target") struct FolderGraphTests {
    @Test func `no folder of a target leads back to itself through others`() throws {
        let targets = Dictionary(grouping: try Project.sources(), by: \.target)
        #expect(targets.count > 10)
        for (target, files) in targets {
            let graph = FolderGraph(files)
            for cycle in graph.cycles { Issue.record("\(target) has a cycle of \(cycle)") }
        }
        let forum = FolderGraph(try #require(targets["Forum"]))
        #expect(forum.edges["Posts"]?["Topics"] != nil)
    }

    @Test func `two folders that name each other's types are a cycle`() {
        let graph = graph([
            "Posts/Post.swift": "struct Post { let topic: Topic }",
            "Topics/Topic.swift": "struct Topic {}\nfunc show() { print(\"a \\(Post.first)\") }",
        ])
        #expect(
            graph.cycles == [
                """
                Posts, Topics
                Posts → Topics: Topic in Post.swift
                Topics → Posts: Post in Topic.swift
                """
            ])
    }

    @Test func `a shared type beside the folders that names one of them closes a cycle`() {
        let graph = graph([
            "Forum.swift": "let forum = Feature(Posts.self)",
            "ForumPaths.swift": "enum ForumPaths { typealias Of = Post }",
            "Posts/Post.swift": "struct Post {}\nstruct Posts { let paths = ForumPaths.self }",
        ])
        #expect(graph.cycles.count == 1)
        #expect(graph.cycles.first?.hasPrefix("ForumPaths.swift, Posts\n") == true)
    }

    @Test func `comments, texts, members and types of one's own name no other folder`() {
        let graph = graph([
            "Posts/Post.swift": """
            /// Of a Topic.
            struct Post {
                struct Line {}
                let line: Line
                let name = "Topic \\(Feed.Topic.all)"
            }
            """,
            "Posts/Draft.swift": "private struct Topic {}\nstruct Draft { let topic: Topic }",
            "Topics/Topic.swift": "struct Topic { let post: Post }\nstruct Line {}",
        ])
        #expect(graph.edges["Posts"] == nil)
        #expect(graph.edges["Topics"]?["Posts"]?.type == "Post")
    }

    private func graph(_ texts: [String: String]) -> FolderGraph {
        FolderGraph(
            texts.sorted { $0.key < $1.key }
                .map { Project.File(path: "Sources/Forum/" + $0.key, text: $0.value) })
    }
}
