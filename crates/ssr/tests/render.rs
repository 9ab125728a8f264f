//! What a small bundle does in the renderer.
#![expect(clippy::unwrap_used, reason = "a test cannot go on without its set-up")]

use std::sync::Arc;
use std::time::Duration;

use souk_ssr::{Renderer, SsrConfig, SsrError};

const BUNDLE: &str = r#"
globalThis.render = (input) => {
  const { page } = JSON.parse(input);
  if (page === "throws") throw new Error("no such page");
  if (page === "loops") for (;;) {}
  if (page === "eats") { const all = []; for (;;) all.push(new Array(100000).fill(page)); }
  const url = new URL("/p/mug/?a=1&b=x%20y#top", "https://shop.example:8443");
  const seen = [url.host, url.pathname, url.searchParams.get("b"), url.hash].join(" ");
  return JSON.stringify({ head: `<title>${page}</title>`, body: seen, lang: "en" });
};
"#;

fn renderer(threads: usize, queue: usize) -> Arc<Renderer> {
    let config = SsrConfig {
        threads,
        queue,
        timeout: Duration::from_millis(300),
        memory_limit: 32 << 20,
        ..SsrConfig::of(BUNDLE)
    };
    Arc::new(Renderer::start(config).unwrap())
}

fn page(name: &str) -> String {
    format!(r#"{{"page":"{name}"}}"#)
}

#[tokio::test]
async fn a_page_is_rendered_with_the_urls_of_the_web() {
    let rendered = renderer(1, 8).render(page("home")).await.unwrap();
    assert_eq!(rendered.head, "<title>home</title>");
    assert_eq!(rendered.body, "shop.example:8443 /p/mug/ x y #top");
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_one_render_does_the_next_one_works() {
    let renderer = renderer(1, 8);
    let thrown = renderer.render(page("throws")).await.unwrap_err();
    assert!(matches!(&thrown, SsrError::Script(text) if text.contains("no such page")), "{thrown}");
    assert!(renderer.render(page("home")).await.is_ok());
    assert_eq!(renderer.render(page("loops")).await.unwrap_err(), SsrError::Timeout);
    assert!(renderer.render(page("home")).await.is_ok());
    assert!(renderer.render(page("eats")).await.is_err());
    assert!(renderer.render(page("home")).await.is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn many_at_once_are_rendered_and_too_many_are_refused_at_once() {
    let all = renderer(2, 64);
    let renders = (0..40).map(|n| {
        let all = Arc::clone(&all);
        tokio::spawn(async move { all.render(page(&format!("p{n}"))).await })
    });
    for (n, one) in renders.collect::<Vec<_>>().into_iter().enumerate() {
        assert_eq!(one.await.unwrap().unwrap().head, format!("<title>p{n}</title>"));
    }
    let busy = renderer(1, 1);
    let waiting = (0..8).map(|_| {
        let busy = Arc::clone(&busy);
        tokio::spawn(async move { busy.render(page("loops")).await })
    });
    let mut refused = 0;
    for one in waiting.collect::<Vec<_>>() {
        refused += i32::from(one.await.unwrap() == Err(SsrError::QueueFull));
    }
    assert!(refused >= 5, "{refused}");
}

#[tokio::test]
async fn a_bundle_that_cannot_be_read_says_so() {
    let broken = Renderer::start(SsrConfig::of("this is not a script")).unwrap();
    assert!(matches!(broken.render(page("home")).await, Err(SsrError::Script(_))));
}
