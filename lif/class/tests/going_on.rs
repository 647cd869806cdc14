//! Grading that is killed goes on where it was, and shards come to the same as one machine.
#![cfg(target_os = "linux")]

#[path = "support/handed.rs"]
mod handed;

use std::fs;
use std::thread;
use std::time::Duration;

use curriculum::find;
use handed::{Class, fit};

fn class() -> Class {
    let class = Class::new();
    for (key, id) in [
        ("ada", "day1/ex01"),
        ("ben", "day1/ex03"),
        ("cem", "day1/ex04"),
        ("dia", "day2/ex03"),
        ("eve", "day2/bonus"),
    ] {
        class.hand_in(key, id, find(id).unwrap().solution);
    }
    let wrong = find("day1/ex04").unwrap().solution;
    class.hand_in("fay", "day1/ex04", wrong.replace("p.e_l - v", "v - p.e_l"));
    class.hand_in("gus", "day1/ex09", "this is no Rust");
    class
}

fn results(class: &Class, out: &str) -> String {
    fs::read_to_string(class.path(out).join("results.json")).unwrap()
}

#[test]
fn killed_at_any_moment_it_comes_to_the_same() {
    let (class, seed) = (class(), fit(1));
    class.grade("whole", seed, &[]);
    let (submissions, out) = (class.submissions(), class.path("killed"));
    let start = || {
        let mut command = class.command(&["--seed", &seed.to_string(), "--out"]);
        command.arg(&out).arg(&submissions);
        command
    };
    let kills = std::env::var("LIF_KILLS").map_or(4, |kills| kills.parse().unwrap());
    for k in 0_u64..kills {
        let mut child = start().spawn().unwrap();
        thread::sleep(Duration::from_millis(500 + 1300 * k % 9001));
        child.kill().unwrap();
        child.wait().unwrap();
    }
    assert!(start().status().unwrap().success());
    assert_eq!(results(&class, "killed"), results(&class, "whole"));
}

#[test]
fn shards_come_to_the_same_as_one_machine() {
    let (class, seed) = (class(), fit(1));
    class.grade("whole", seed, &[]);
    for shards in [2, 8] {
        let outs: Vec<String> = (1..=shards).map(|k| format!("part{k}of{shards}")).collect();
        for (k, out) in outs.iter().enumerate() {
            class.grade(out, seed, &["--shard", &format!("{}/{shards}", k + 1)]);
        }
        let merged = format!("merged{shards}");
        let mut merge = class.command(&["merge", "--out"]);
        merge.arg(class.path(&merged));
        merge.args(outs.iter().map(|out| class.path(out)));
        assert!(merge.status().unwrap().success());
        assert_eq!(results(&class, &merged), results(&class, "whole"));
    }
}
